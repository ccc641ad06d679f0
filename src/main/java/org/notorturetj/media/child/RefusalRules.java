package org.notorturetj.media.child;

import org.notorturetj.platform.problem.Rule;

/** What somebody can do about a refusal. Not in {@link Refusal}, which the child loads as well. */
public final class RefusalRules {
    private RefusalRules() {}

    /** The sentence of a refusal. */
    public static Rule of(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_TYPE -> Rule.FILE_TYPE;
            case SVG -> Rule.FILE_SVG;
            case GIF -> Rule.FILE_GIF;
            case HEIC -> Rule.FILE_HEIC;
            case AVIF -> Rule.FILE_AVIF;
            case TIFF -> Rule.FILE_TIFF;
            case OFFICE -> Rule.FILE_OFFICE;
            case VIDEO -> Rule.FILE_VIDEO;
            case VIDEO_LONG -> Rule.FILE_VIDEO_LONG;
            case TOO_MANY_PIXELS -> Rule.FILE_PIXELS;
            case ANIMATED -> Rule.FILE_ANIMATED;
            case ENCRYPTED -> Rule.FILE_ENCRYPTED;
            case TOO_MANY_PAGES -> Rule.FILE_PAGES;
            case UNREADABLE -> Rule.FILE_UNREADABLE;
            case TOO_MUCH_WORK -> Rule.FILE_WORK;
        };
    }
}
