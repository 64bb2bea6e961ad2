// The types of questions: inputs, pasted cells and shown answers go by this table, as the engine goes by its own.

/**
 * `values` is the kind of the values. `takesSeveral` says that an answer can have several of them, `isWhole` that
 * numbers have no digits after the point. `usual` are limits that go without saying, since everybody expects them.
 */
export const QUESTION_TYPES = {
  choice: { values: "choice" },
  choices: { values: "choice", takesSeveral: true },
  boolean: { values: "boolean" },
  number: { values: "number", usual: { minimum: 0, maximum: null } },
  integer: { values: "number", usual: { minimum: 0, maximum: null }, isWhole: true },
  percent: { values: "number", usual: { minimum: 0, maximum: 100 } },
  date: { values: "date" },
  text: { values: "text" },
  country: { values: "country" },
  countries: { values: "country", takesSeveral: true },
  file: { values: "file" },
  table: { values: "rows" },
};
