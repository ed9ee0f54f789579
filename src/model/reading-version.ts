/** Of `data/reading.json`: raised when a reader of the old format would misread the new one. Version 1 was packed, 2 had no documents of claims. */
export const READING_PAYLOAD_VERSION = 3;
