export interface Person {
  id: string;
  name: string;
  /** IANA */
  zone: string;
  /** BCP 47 */
  language: string;
}
