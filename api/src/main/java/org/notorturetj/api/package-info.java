/**
 * The wire contract as code: what stands on the wire, and the HTTP story around it. What the
 * contract's document says of itself stands here: on a class it would not be found.
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Coalition API",
                        version = "1.0.0",
                        summary = "Hotline numbers, rights guides and news against torture",
                        description =
                                "Articles, hotline numbers and rights guides of the Civil Society Coalition against Torture and Impunity in Tajikistan, in Tajik, Russian and English. Everything here is public: no key, no account, no cookie. Only a device that wants to be woken up by itself sends something, under a secret that it makes. Conventions for consumers stand in api/README.md.",
                        contact =
                                @Contact(
                                        name = "Coalition, Media Group",
                                        url = "https://www.notorturetj.org"),
                        license =
                                @License(
                                        name =
                                                "Apache-2.0 (the software; each text names its own licence)",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers =
                @Server(
                        url = "/",
                        description = "The server, or mirror, that this document came from"),
        tags = {
            @Tag(
                    name = "Entrance",
                    description = "Where everything is, and the way from old addresses"),
            @Tag(name = "Home", description = "The front page"),
            @Tag(name = "Hotlines", description = "Numbers to call"),
            @Tag(name = "Guides", description = "Rights guides with steps and checklists"),
            @Tag(name = "Articles", description = "News, press reviews, analysis, reports"),
            @Tag(name = "Cases", description = "Cases the Coalition follows, and their updates"),
            @Tag(name = "Alerts", description = "Urgent case updates that wake phones up"),
            @Tag(name = "Pages", description = "Standing pages"),
            @Tag(name = "Search", description = "Finding what is published, however it is typed"),
            @Tag(name = "Plain edition", description = "Pages for people, without scripts"),
            @Tag(name = "Media", description = "Pictures, reports and recordings"),
            @Tag(name = "Feeds", description = "RSS, Atom and JSON Feed for newsrooms and readers"),
            @Tag(
                    name = "Verification",
                    description = "Whether a text or an address is the Coalition's"),
            @Tag(name = "Directory", description = "Regions, topics, sections, contacts"),
            @Tag(
                    name = "Sync",
                    description = "Signed files for apps and mirrors: mobile-contract/PROTOCOL.md"),
            @Tag(
                    name = "Device",
                    description = "For devices that ask to be woken up one by one; never needed"),
            @Tag(name = "Problems", description = "What can go wrong, explained")
        })
package org.notorturetj.api;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
