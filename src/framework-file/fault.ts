/** What is wrong with a file, where, and what would be right, in plain words. Lines and columns begin with 1. */
export interface FileFault {
  line: number;
  column: number;
  says: string;
}
