/** Of `data/reading.json`: raised when a reader of the old format would misread the new one. Version 1 was packed. */
export const READING_PAYLOAD_VERSION = 2;
