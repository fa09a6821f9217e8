import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** Fill a form with PDFBox: java FillPdfBox FORM LINES TARGET; a line is a name, a tabulator and an answer. */
public class FillPdfBox {
    public static void main(String[] arguments) throws Exception {
        try (PDDocument pdf = PDDocument.load(new File(arguments[0]))) {
            List<String> lines = Files.readAllLines(Path.of(arguments[1]));
            for (String line : lines) {
                String[] pair = line.split("\t");
                PDField field = pdf.getDocumentCatalog().getAcroForm().getField(pair[0]);
                if (field instanceof PDCheckBox box) box.check();
                else field.setValue(pair[1].replace("\\n", "\n"));
            }
            pdf.save(new File(arguments[2]));
        }
    }
}
