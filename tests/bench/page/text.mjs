// A query as Kommunalblick's texts say it.

export const text = ({ row, group, where }) => `question=${row.name}&by=${group.name}&where=${conditions(where)}`;

/** The filters alone. */
export const conditions = (where) => where.map(({ column, levels }) => `${column.name}:${levels.map((level) => encodeURIComponent(column.labels[level])).join(',')}`).join(';');
