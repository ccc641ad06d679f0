package org.notorturetj.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.platform.command.FileTrouble;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.MirrorFolder;

/** Runs {@code export --html} in the server. */
@ApplicationScoped
class ExportPages implements ServerCommand {
    private final PageFolder pages;
    private final Copies copies;

    ExportPages(PageFolder pages, Copies copies) {
        this.pages = pages;
        this.copies = copies;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    @ActivateRequestContext
    public int run(List<String> arguments) {
        Path folder = Path.of(arguments.get(0));
        var written = new MirrorFolder(folder, new Encodings(Encodings.SMALLEST));
        try {
            pages.write(written);
            if (arguments.contains("--copies")) {
                copies.write(folder, written);
            } else if (copies.delete(written) > 0) {
                System.out.println(
                        "Copies of an earlier run were deleted: make them anew with --copies.");
            }
            System.out.printf("Pages in %s: %d files changed.%n", folder, written.changed());
            return 0;
        } catch (IOException e) {
            System.err.printf(
                    "The pages in %s are not all there: %s. Run it again afterwards.%n",
                    folder, FileTrouble.of(e));
            return 1;
        }
    }
}
