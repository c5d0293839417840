/**
 * A name as one level of a topic: what means something there (`/`, `+`, `#`, a leading `$`), cannot be sent (control
 * characters) or would not come back the same (`%`) is percent-encoded.
 */
export function levelOf(name: string): string {
  return name.replace(/[/+#%\p{Cc}\p{Cs}]|^\$/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
  );
}
