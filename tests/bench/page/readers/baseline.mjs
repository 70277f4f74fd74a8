// The floor of reading.
import { read } from '../reader.mjs';

export const start = async () => ({ read: (bytes) => read(bytes) });
