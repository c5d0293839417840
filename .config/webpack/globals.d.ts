/** Webpack's own variable: where chunks and assets are fetched from. */
declare let __webpack_public_path__: string;

declare module 'amd-module' {
  const module: { readonly uri?: string } | undefined;
  export default module;
}
