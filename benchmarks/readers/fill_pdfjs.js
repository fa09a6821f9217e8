// Fill a form with pdf.js, Firefox's reader: node fill_pdfjs.js FORM ANSWERS TARGET
import fs from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const [, , source, answers, target] = process.argv;
const wanted = JSON.parse(fs.readFileSync(answers));
const task = getDocument({ data: new Uint8Array(fs.readFileSync(source)), verbosity: 0 });
const pdf = await task.promise;
for (let number = 1; number <= pdf.numPages; number++) {
  for (const widget of await (await pdf.getPage(number)).getAnnotations()) {
    const answer = wanted[widget.fieldName];
    if (answer === undefined) continue;
    const value = widget.radioButton ? widget.buttonValue === answer : widget.checkBox ? true : answer;
    pdf.annotationStorage.setValue(widget.id, { value });
  }
}
fs.writeFileSync(target, await pdf.saveDocument());
await task.destroy();
