import java.io.FileInputStream;
import java.io.InputStream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether files hold PDF/UA-1, as veraPDF sees it. Exit code 1: one does not. */
public class PdfUa {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean failed = false;
        for (String file : files) {
            try (InputStream in = new FileInputStream(file);
                    PDFAParser parser =
                            Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                    PDFAValidator validator =
                            Foundries.defaultInstance()
                                    .createValidator(PDFAFlavour.PDFUA_1, false)) {
                ValidationResult result = validator.validate(parser);
                if (!result.isCompliant()) {
                    failed = true;
                    for (TestAssertion found : result.getTestAssertions()) {
                        System.out.println(
                                file + ": " + found.getRuleId() + " " + found.getMessage()
                                        + " " + found.getLocation());
                    }
                }
            }
        }
        System.out.println(files.length + " leaflets and guides, " + (failed ? "not " : "") + "PDF/UA-1");
        System.exit(failed ? 1 : 0);
    }
}
