package org.notorturetj.publication.rendering;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.content.document.Document;
import org.notorturetj.content.document.Documents;
import org.notorturetj.platform.command.ServerCommand;
import org.notorturetj.publication.log.Actor;
import org.notorturetj.publication.log.Publication;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs the command {@code rerender} in the server. */
@ApplicationScoped
class RerenderCommandRunner implements ServerCommand {
    private final Documents documents;
    private final Rerender rerender;

    RerenderCommandRunner(Documents documents, Rerender rerender) {
        this.documents = documents;
        this.rerender = rerender;
    }

    @Override
    public String name() {
        return "rerender";
    }

    @Override
    public int run(List<String> types) {
        List<String> ids =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        documents.listAll().stream()
                                                .filter(
                                                        document ->
                                                                types.isEmpty()
                                                                        || types.contains(
                                                                                document.type()))
                                                .map(Document::id)
                                                .toList());
        Optional<Publication> publication = rerender.rerender(Actor.SERVER, ids);
        System.out.printf(
                "%d records published.%n",
                publication.map(made -> made.changes().size()).orElse(0));
        return 0;
    }
}
