package org.notorturetj.platform.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a command cannot read or write a file, so that its user knows what to do. */
public final class FileTrouble {
    private FileTrouble() {}

    /** A clause without a full stop; names the file and, if it is about rights, the user. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return "the user %s may not read or write %s: give it the folder, or name another place"
                    .formatted(System.getProperty("user.name"), denied.getFile());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "there is no %s, or it cannot be made".formatted(missing.getFile());
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return "%s (%s)".formatted(other.getReason(), other.getFile());
        }
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    }
}
