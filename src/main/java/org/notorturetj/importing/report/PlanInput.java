package org.notorturetj.importing.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.likely.KnownWords;
import org.notorturetj.content.nameguard.likely.LikelyNames;
import org.notorturetj.content.nameguard.likely.Officials;
import org.notorturetj.importing.archive.SealedArchive;
import org.notorturetj.importing.archive.SegmentSeal;
import org.notorturetj.importing.collect.Site;
import org.notorturetj.importing.plan.ImportPlan;
import org.notorturetj.importing.plan.KindTable;
import org.notorturetj.importing.plan.NameDecisions;
import org.notorturetj.importing.plan.OldFiles;
import org.notorturetj.importing.plan.PlannedItem;
import org.notorturetj.importing.plan.Unclaimed;
import org.notorturetj.importing.waiting.WaitingFile;
import org.notorturetj.platform.command.CommandException;

/**
 * What a plan is made of.
 *
 * @param site of which the archive is
 * @param archive the file
 * @param folder where {@code kinds.csv} is, and what is written
 * @param names what looks like a person's name
 */
public record PlanInput(Site site, Path archive, Path folder, LikelyNames names) {
    /**
     * As a command has it.
     *
     * @param arguments site, archive, folder, list of officials, more known words; the last two may
     *     be empty
     */
    public static PlanInput of(List<String> arguments, NameGuard guard) throws IOException {
        return new PlanInput(
                Site.of(arguments.get(0)),
                Path.of(arguments.get(1)),
                Path.of(arguments.get(2)),
                new LikelyNames(
                        guard,
                        new KnownWords(lines(arguments.get(4))),
                        new Officials(lines(arguments.get(3)))));
    }

    private static List<String> lines(String file) throws IOException {
        return file.isEmpty() ? List.of() : Files.readAllLines(Path.of(file));
    }

    /**
     * Plans all items, one after the other, and leaves those that have what looks like a name in
     * the file beside the archive.
     *
     * @throws CommandException in one sentence, if there is no archive, or it is not whole
     */
    public void plan(SegmentSeal seal, NameDecisions decisions, ImportPlan.Reader reader)
            throws IOException {
        if (!Files.isReadable(archive)) {
            throw new CommandException("There is no archive: 'import collect' makes it.");
        }
        OwnerFiles.makeFolder(folder);
        Path table = folder.resolve("kinds.csv");
        OwnerFiles.writeIfAbsent(table, KindTable.standard());
        var kinds = new KindTable(Files.readString(table));
        try (SealedArchive opened = SealedArchive.open(archive, seal);
                var waiting = WaitingFile.begin(archive, seal)) {
            ImportPlan.of(opened, site, kinds, names, decisions, with(waiting, reader));
            waiting.end();
        }
    }

    private static ImportPlan.Reader with(WaitingFile waiting, ImportPlan.Reader reader) {
        return new ImportPlan.Reader() {
            @Override
            public void read(PlannedItem item, OldFiles files, int items) throws IOException {
                reader.read(item, files, items);
                waiting.add(item);
            }

            @Override
            public void end(Unclaimed unclaimed) throws IOException {
                reader.end(unclaimed);
            }
        };
    }
}
