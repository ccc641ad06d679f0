package org.notorturetj.content.directory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.api.desk.facts.ContactFacts;
import org.notorturetj.api.desk.text.ContactText;
import org.notorturetj.api.directory.ContactBuilder;
import org.notorturetj.api.text.Destination;
import org.notorturetj.api.type.DocumentType;
import org.notorturetj.content.type.Facets;
import org.notorturetj.content.type.PrintedAddress;
import org.notorturetj.content.type.RenderInput;
import org.notorturetj.content.type.Rendering;
import org.notorturetj.content.type.TypeRules;
import org.notorturetj.content.type.Violations;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.text.address.Address;

/** Contacts: ordered by rank. */
@ApplicationScoped
class ContactType implements TypeRules<ContactFacts, ContactText> {
    /** Every record has an address. This host is nobody's for ever (RFC 2606). */
    private static final String NOWHERE = "https://address.invalid/";

    @Override
    public DocumentType type() {
        return DocumentType.CONTACT;
    }

    @Override
    public void checkSubmitted(ContactFacts facts, Violations required) {
        if (facts.kind() != null && facts.url() != null) {
            Address.of(facts.url())
                    .ifPresent(
                            it ->
                                    required.that(
                                            ContactAddress.isOf(facts.kind(), it),
                                            "url",
                                            Rule.ADDRESS_OF_KIND.with(
                                                    facts.kind(),
                                                    ContactAddress.example(facts.kind()))));
        }
    }

    @Override
    public List<PrintedAddress> printed(ContactFacts facts) {
        return facts.kind() == null || facts.address() == null || facts.url() == null
                ? List.of()
                : List.of(
                        new PrintedAddress(
                                "address",
                                facts.address(),
                                facts.url(),
                                ContactAddress.agrees(facts),
                                facts.differsBecause()));
    }

    /** One person alone must not be able to change where people write to. */
    @Override
    public Set<String> guarded(ContactFacts facts) {
        return Set.of(
                CanonicalJson.write(
                        Stream.of(
                                        facts.kind(),
                                        facts.address(),
                                        facts.url(),
                                        facts.differsBecause())
                                .filter(Objects::nonNull)
                                .toList()));
    }

    @Override
    public Rendering render(RenderInput<ContactFacts, ContactText> input) {
        ContactFacts facts = input.facts();
        ContactText text = input.text();
        var record =
                ContactBuilder.builder()
                        .type(type().word())
                        .id(input.id())
                        .kind(facts.kind())
                        .name(text.name())
                        .description(text.description())
                        .address(facts.address())
                        .url(
                                Objects.requireNonNullElse(
                                        Address.orNull(Destination.CONTACT, facts.url()), NOWHERE))
                        .riskNote(text.riskNote())
                        .sample(input.sampleMark())
                        .build();
        return new Rendering(
                record,
                record,
                facts.rank(),
                Facets.of()
                        .with("kind", facts.kind())
                        .with("sample", input.sample() ? "true" : null)
                        .toSet(),
                null);
    }
}
