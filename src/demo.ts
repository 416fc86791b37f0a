import { demoPort } from './config.ts';
import { startDemo } from './start-demo.ts';

const { url, first, superintendent } = await startDemo(demoPort() ?? 4400);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
process.stdout.write(`
Mill City, an invented district, is open at

  ${url}

It is sample data, on this machine only, and gone when you stop it (Ctrl+C).
Start here: be ${first}, and type /walkthrough.
Then be ${superintendent}: the Monday digest is in the messages of Throughline, and /digest says it as of now.
`);
