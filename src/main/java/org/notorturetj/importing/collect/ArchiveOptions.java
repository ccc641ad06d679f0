package org.notorturetj.importing.collect;

import java.nio.file.Path;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.notorturetj.platform.command.CommandException;

import picocli.CommandLine.Option;

/** Which site it is, and where its archive lies, for every command that opens the archive. */
final class ArchiveOptions {
    private static final String SITE = "notorturetj.content.old-website";
    private static final String DEFAULT_SITE = "https://www.notorturetj.org";

    @Option(
            names = "--site",
            paramLabel = "ADDRESS",
            description = "Its home page. Default: notorturetj.content.old-website.")
    private @Nullable String site;

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            description = "The archive. Default: import/old-website.sealed in the data folder.")
    private @Nullable Path archive;

    Site site(Config config) {
        try {
            return Site.of(
                    site != null
                            ? site
                            : config.getOptionalValue(SITE, String.class).orElse(DEFAULT_SITE));
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    Path archive(Config config) {
        String data =
                config.getOptionalValue("notorturetj.data-folder", String.class).orElse("data");
        return archive == null ? Path.of(data, "import", "old-website.sealed") : archive;
    }
}
