package org.notorturetj.support.imported;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.plan.KindTable.Kind;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.Waiting;
import org.notorturetj.importing.plan.WaitingName;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.platform.crypto.KeyFile;
import org.notorturetj.support.database.TestDatabase;

/** Texts of a previous website that wait because of names, without an archive. */
public final class WaitingForTests {
    private WaitingForTests() {}

    /** Where the archive would be. */
    public static Path archive() {
        return TestDatabase.data().resolve("import/old-website.sealed");
    }

    /** The key of the archive; made if it is not there. */
    public static Path key() {
        Path key = TestDatabase.keys().resolve("import.key");
        if (!Files.exists(key)) {
            new KeyFile(key).createSecret();
        }
        return key;
    }

    /** What seals with it. */
    public static SegmentSeal seal() {
        return new KeyFile(key()).read(KeyFile::secret).map(SegmentSeal::new).orElseThrow();
    }

    /** Nothing waits any more, and there is no key. */
    public static void forget() throws IOException {
        Files.deleteIfExists(WaitingFile.beside(archive()));
        Files.deleteIfExists(archive());
        Files.deleteIfExists(TestDatabase.keys().resolve("import.key"));
    }

    /** One text waits for each name, in place of what has waited so far. */
    public static void waits(WaitingName... names) {
        List<PlannedItem> items = new ArrayList<>();
        for (WaitingName name : names) {
            items.add(item(items.size() + 1, false, name));
        }
        wait(items);
    }

    /** These wait, in place of what has waited so far. */
    public static void wait(List<PlannedItem> items) {
        try (WaitingFile file = WaitingFile.begin(archive(), seal())) {
            for (PlannedItem item : items) {
                file.add(item);
            }
            file.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text with names. */
    public static PlannedItem item(int number, boolean twoPeople, WaitingName... names) {
        var waiting =
                new Waiting(
                        List.of(names),
                        twoPeople,
                        Waiting.Stage.UNDECIDED,
                        List.of("address /news/" + number));
        return new PlannedItem(
                number, waiting, List.of(), new Kind("", ""), null, List.of(), Set.of(), null);
    }

    /** A name that stands in one place. */
    public static WaitingName name(String name, String words) {
        return new WaitingName(
                name,
                words,
                List.of(new WaitingName.Place("The case of ", words, " is closed.", false)),
                1);
    }
}
