export function pluginFolders(): string[];
export function builtPlugins(): Readonly<Record<string, string>>;
