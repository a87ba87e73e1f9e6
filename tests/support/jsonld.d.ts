/** Types of the part of the package that the tests use, since it comes without types. */
declare module 'jsonld' {
  namespace jsonld {
    type Node = Record<string, unknown>;
  }
  interface Options {
    safe: boolean;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  }
  const jsonld: { expand: (document: object, options: Options) => Promise<jsonld.Node[]> };
  export default jsonld;
}
