/** Nothing but the four white spaces of XML: a space that does not break, or a wide one, is text. */
export const isBlank = (text: string): boolean => !/[^ \t\r\n]/.test(text)
