// What neither prettier nor tsc sees: one thought a statement, functions that one can read at once.

const ASSIGNMENT = ":not(ExpressionStatement, ForStatement, AssignmentExpression) > AssignmentExpression";

export default [
  { ignores: [".venv/", ".cache/"] },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      curly: ["error", "multi-line", "consistent"],
      eqeqeq: "error",
      "max-len": ["error", { code: 110 }],
      "no-misleading-character-class": "error",
      "no-multi-assign": "error",
      "no-nested-ternary": "error",
      "no-restricted-syntax": ["error", { selector: ASSIGNMENT, message: "An assignment is a statement." }],
      "no-sequences": "error",
      "no-shadow": "error",
      "no-unused-expressions": "error",
      "no-unused-vars": "error",
      "no-useless-escape": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "one-var": ["error", "never"],
      "prefer-const": "error",
      "prefer-template": "error",
    },
  },
  {
    files: ["timeline/**"],
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 25, skipComments: true }],
    },
  },
];
