// The survey as an Arrow table, for engines that take one: codes are bytes, missing answers among them.
import { Table, makeVector } from 'apache-arrow';
import { WEIGHT } from './survey.mjs';

export const arrow = ({ columns, weight }) => new Table({ ...Object.fromEntries(columns.map(({ name, codes }) => [name, makeVector(codes)])), [WEIGHT]: makeVector(weight) });
