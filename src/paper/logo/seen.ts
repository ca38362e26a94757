/** What a picture is found to be: its size in pixels; `unusual` where it is whole and yet pdfkit would draw it wrong. */
export type Seen = { width: number; height: number } | 'broken' | 'unusual';
