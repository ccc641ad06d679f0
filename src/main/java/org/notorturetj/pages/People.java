package org.notorturetj.pages;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Names beside ids of accounts, as the desk adds them to each of its answers. */
@ApplicationScoped
public class People {
    private final ObjectMapper mapper;

    People(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The name that an account chose, or its id.
     *
     * @param answer what the desk answered
     * @param member of the answer: the id of an account
     */
    public String name(Object answer, String member) {
        JsonNode tree = mapper.valueToTree(answer);
        return tree.path(member + "Name").asText(tree.path(member).asText());
    }
}
