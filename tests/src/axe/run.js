// All that WCAG 2.2 AA and EN 301 549 ask for and a program can tell, with the size of targets, which is off by default.
// Of a page whose colours alone have changed, what depends on colours.
const everything = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"] };
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };
return axe
  .run(document, {
    runOnly: arguments[0] ? colours : everything,
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations", "incomplete"],
  })
  .then((found) => {
    const told = (results) =>
      results.flatMap((result) =>
        result.nodes.map((node) => ({
          rule: result.id,
          at: node.target.flat().join(" "),
          why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
        })),
      );
    const asked = ["passes", "violations", "incomplete", "inapplicable"];
    return {
      rules: asked.flatMap((kind) => found[kind].map((result) => result.id)),
      violations: told(found.violations),
      incomplete: told(found.incomplete),
    };
  });
