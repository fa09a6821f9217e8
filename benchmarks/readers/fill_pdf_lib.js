// Fill a form with pdf-lib: node fill_pdf_lib.js FORM ANSWERS FONT TARGET [flatten]
import fs from "node:fs";
import fontkit from "@pdf-lib/fontkit";
import { PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup } from "pdf-lib";

const [, , source, answers, font, target, flatten] = process.argv;
const pdf = await PDFDocument.load(fs.readFileSync(source));
pdf.registerFontkit(fontkit); // its own fonts lack Polish letters
const form = pdf.getForm();
for (const [name, answer] of Object.entries(JSON.parse(fs.readFileSync(answers)))) {
  const field = form.getField(name);
  if (field instanceof PDFCheckBox) field.check();
  else if (field instanceof PDFRadioGroup || field instanceof PDFDropdown) field.select(answer);
  else field.setText(answer);
}
form.updateFieldAppearances(await pdf.embedFont(fs.readFileSync(font)));
if (flatten) form.flatten({ updateFieldAppearances: false });
fs.writeFileSync(target, await pdf.save({ updateFieldAppearances: false }));
