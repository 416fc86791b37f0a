/** Invented people have ordinary names, from many languages; nobody real is meant. */
const first =
  'Ana Ben Carla Dev Elena Farid Grace Hugo Imani Jun Kira Luis Maya Nils Ona Priya Quentin Rosa Samir Tess Uma Viktor Wen Ximena Yusuf Zora Amara Björn Chloé Daniela Émile Fatou Giang Hana Ines Joao Kofi Lena Mateo Noor Ola Pablo Rin Sofía Tomasz Ulla Vera Walid Yara Zoltán'.split(
    ' ',
  );
const last =
  'Abbott Barros Chen Delgado Eriksen Flores Grant Haddad Ibarra Jensen Kowalski Lopes Mbeki Nguyễn Okafor Pereira Quinn Rivera Sousa Tran Ueda Vargas Walsh Xu Yilmaz Zielinski Acheampong Boucher Castillo Dubois Evans Ferreira Gauthier Hernandez Ito Jimenez Khan Lavoie Medeiros Nowak Ortiz Pham Ramos Santos Torres Usman Vieira Wójcik Young Zamora'.split(
    ' ',
  );

/** The n-th name: all of one first name meet every last name before a pair comes again. */
export function nameOf(n: number): string {
  const given = first[n % first.length] ?? '';
  const family = last[(n * 7 + Math.floor(n / first.length)) % last.length] ?? '';
  return `${given} ${family}`;
}

export function emailOf(name: string, n: number): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.');
  return `${plain}.${n}@millcity.example`;
}
