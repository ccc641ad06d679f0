package org.notorturetj.plain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.notorturetj.platform.command.FileTrouble;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.sync.Encodings;
import org.notorturetj.sync.HeadStatement;
import org.notorturetj.sync.LogFiles;
import org.notorturetj.sync.MirrorFolder;
import org.notorturetj.sync.page.SignedPart;

/** Runs {@code export --html} in the server. */
@ApplicationScoped
class ExportPages implements ServerCommand {
    private final PageFolder pages;
    private final Copies copies;
    private final LogFiles files;

    ExportPages(PageFolder pages, Copies copies, LogFiles files) {
        this.pages = pages;
        this.copies = copies;
        this.files = files;
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
            System.out.println(sign(folder, written));
            return 0;
        } catch (IOException e) {
            System.err.printf(
                    "The pages in %s are not all there: %s. Run it again afterwards.%n",
                    folder, FileTrouble.of(e));
            return 1;
        }
    }

    /** Writes what the pages are checked with, and says so. */
    private String sign(Path folder, MirrorFolder written) throws IOException {
        if (written.has(SignedPart.MANIFESTS)) {
            return "The signed files in it are those of a mirror: run export --to %s as well, so that they fit the pages."
                    .formatted(folder);
        }
        var signed = new SignedPart(files, written);
        Optional<HeadStatement> head = signed.write();
        written.deleteOthers(
                path -> !path.startsWith("v1/sync/chunk/") || signed.isStillServed(path));
        return head.map(HeadStatement::pages).isPresent()
                ? "They can be checked with: verify --root root.1 %s".formatted(folder)
                : "No signed head names these pages yet: run it again when the server has been running for a minute.";
    }
}
