import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './src/district/**/schema.ts',
    './src/kit/schema.ts',
    './src/kit/asks/schema.ts',
    './src/features/**/schema.ts',
  ],
  out: './drizzle',
  casing: 'snake_case',
});
