import com.adobe.epubcheck.api.EpubCheck;
import java.io.File;

/** Whether epubcheck has neither error nor warning for files. Exit code 1: it has. */
public class Epubs {
    public static void main(String[] files) {
        int failed = 0;
        for (String file : files) {
            failed |= new EpubCheck(new File(file)).doValidate();
        }
        System.out.println(files.length + " books, " + (failed == 0 ? "0 errors, 0 warnings" : "with errors or warnings"));
        System.exit(failed == 0 ? 0 : 1);
    }
}
