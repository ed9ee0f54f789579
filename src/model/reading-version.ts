/** Of `data/reading.json.gz`: raised when a reader of the old format would misread the new one. Version 1 was packed, 2 had no documents of claims, 3 said which connections have a page. */
export const READING_PAYLOAD_VERSION = 4;
