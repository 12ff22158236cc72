// What neither prettier nor tsc sees: one thought a statement, functions and modules that one can read at once.

const ASSIGNMENT = ":not(ExpressionStatement, ForStatement, AssignmentExpression) > AssignmentExpression";

export default [
  { ignores: [".venv/", ".cache/"] },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "array-callback-return": "error",
      curly: ["error", "multi-line", "consistent"],
      eqeqeq: "error",
      "max-len": ["warn", { code: 110 }],
      "no-misleading-character-class": "warn",
      "no-multi-assign": "warn",
      "no-nested-ternary": "warn",
      "no-restricted-syntax": ["warn", { selector: ASSIGNMENT, message: "An assignment is a statement." }],
      "no-sequences": "error",
      "no-shadow": "warn",
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
      "max-lines": ["warn", 300],
      "max-lines-per-function": ["warn", { max: 25, skipComments: true }],
    },
  },
];
