// Instead of writing them, as the test is about them.
window.warnings = [];
console.warn = (...args) => window.warnings.push(args.join(' '));
