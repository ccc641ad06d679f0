package org.notorturetj.generator;

import java.util.List;

/** The values that documents refer to: the directory of the set {@code real}, and open lists. */
final class Directory {
    static final List<String> KINDS =
            List.of(
                    "news",
                    "press-release",
                    "press-review",
                    "analysis",
                    "interview",
                    "report",
                    "statement",
                    "law",
                    "video",
                    "audio");
    static final List<String> SECTIONS =
            List.of(
                    "about",
                    "activities",
                    "analytics",
                    "audio",
                    "dialog",
                    "legal",
                    "news",
                    "press",
                    "rehab",
                    "reports",
                    "statements");
    static final List<String> TOPICS =
            List.of(
                    "compensation-rehabilitation",
                    "complaints",
                    "detention",
                    "impunity",
                    "international-mechanisms",
                    "media-ethics",
                    "medical-documentation",
                    "prevention",
                    "prohibition-of-torture",
                    "servicemen");
    static final List<String> REGIONS = List.of("TJ-DU", "TJ-GB", "TJ-KT", "TJ-RA", "TJ-SU");
    static final List<String> AUDIENCES =
            List.of(
                    "victims-and-families",
                    "population",
                    "persons-with-disabilities",
                    "inmates",
                    "students",
                    "journalists",
                    "lawyers",
                    "servicemen-and-conscripts",
                    "civil-society");
    static final List<String> LEVELS = List.of("urgent", "basic", "advanced");

    private Directory() {}
}
