// Judges Kubernetes manifests from standard input by the types and schemas that kubernetes-models makes from Kubernetes'
// own OpenAPI. The schemas pass over members that they do not know; so each document first becomes a TypeScript literal
// of its type, and the compiler names what is misspelt. Runs where the packages are: .ci/proof/deploy copies it there.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

const manifests = parseAllDocuments(readFileSync(0, "utf8")).map((document) => {
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
});
const name = (manifest) => `${manifest.kind} ${manifest.metadata?.name}`;

const literals = manifests.flatMap((manifest, i) => [
  `import type { I${manifest.kind} as T${i} } from "kubernetes-models/${manifest.apiVersion}";`,
  `export const ${manifest.kind}${i}: T${i} = ${JSON.stringify(manifest, null, 1)};`,
]);
writeFileSync("manifests.mts", literals.join("\n"));
const compiler = ["node_modules/typescript/bin/tsc", "--strict", "--noEmit", "--skipLibCheck", "--target", "es2022"];
try {
  execFileSync(process.execPath, [...compiler, "--module", "nodenext", "manifests.mts"], { encoding: "utf8" });
} catch (refused) {
  console.error(refused.stdout);
  process.exit(1);
}

let bad = 0;
for (const manifest of manifests) {
  const models = await import(`kubernetes-models/${manifest.apiVersion}`);
  try {
    new models[manifest.kind](manifest).validate();
  } catch (refused) {
    bad++;
    console.error(`${name(manifest)}: ${refused.message}`);
  }
}
if (bad > 0) process.exit(1);
console.log(`${manifests.length} manifests: ${manifests.map(name).join(", ")}`);
