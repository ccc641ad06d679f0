package org.notorturetj.content.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.notorturetj.api.desk.facts.ContactFacts;
import org.notorturetj.platform.text.address.Address;
import org.notorturetj.platform.text.address.Printed;

/** What a contact of each kind leads to: a mailbox, an account of one service, or a site. */
final class ContactAddress {
    private static final String MAIL = "email";

    /** Hosts of a service are one and the same, with {@code www.} too; the first is its own. */
    private static final Map<String, List<String>> HOSTS =
            Map.of(
                    "facebook", List.of("facebook.com", "m.facebook.com", "fb.com"),
                    "x", List.of("x.com", "twitter.com", "mobile.twitter.com"),
                    "telegram", List.of("t.me", "telegram.me"),
                    "instagram", List.of("instagram.com"),
                    "youtube", List.of("youtube.com", "m.youtube.com"));

    private ContactAddress() {}

    /** An address of a kind, as an example for the author of another. */
    static String example(String kind) {
        return MAIL.equals(kind)
                ? "mailto:name@example.org"
                : "https://" + HOSTS.getOrDefault(kind, List.of("www.example.org")).get(0) + "/";
    }

    /** Whether an address leads to what the kind says. An onion needs no https: it encrypts. */
    static boolean isOf(String kind, Address address) {
        if (MAIL.equals(kind)) {
            return "mailto".equals(address.scheme()) && address.rest().isEmpty();
        }
        List<String> hosts = HOSTS.get(kind);
        if (hosts != null) {
            return "https".equals(address.scheme())
                    && hosts.contains(address.site())
                    && !account(address.rest()).isEmpty();
        }
        boolean onion = "http".equals(address.scheme()) && address.host().endsWith(".onion");
        return "https".equals(address.scheme()) || onion;
    }

    /** Whether readers see what it leads to; what is no address agrees with nothing. */
    static boolean agrees(ContactFacts facts) {
        String printed = facts.address().strip().toLowerCase(Locale.ROOT);
        Optional<Address> address = Address.of(facts.url());
        if (address.isEmpty()) {
            return false;
        }
        if (MAIL.equals(facts.kind())) {
            return printed.equals(address.get().host());
        }
        List<String> hosts = HOSTS.get(facts.kind());
        if (hosts == null) {
            return !printed.contains(" ")
                    && Address.of(absolute(printed)).isPresent()
                    && !Printed.contradicts(absolute(printed), address.get());
        }
        return account(withoutHost(printed, hosts))
                .equals(account(address.get().rest().toLowerCase(Locale.ROOT)));
    }

    private static String absolute(String printed) {
        return printed.matches("https?://.*") ? printed : "https://" + printed;
    }

    /** The account in a print, which may leave the host out: {@code @name}, {@code name}. */
    private static String withoutHost(String printed, List<String> hosts) {
        String site = printed.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        return hosts.stream()
                .filter(host -> site.startsWith(host + "/"))
                .map(host -> site.substring(host.length()))
                .findFirst()
                .orElse(site);
    }

    private static String account(String path) {
        String account = path.startsWith("/") ? path.substring(1) : path;
        account = account.startsWith("@") ? account.substring(1) : account;
        return account.endsWith("/") ? account.substring(0, account.length() - 1) : account;
    }
}
