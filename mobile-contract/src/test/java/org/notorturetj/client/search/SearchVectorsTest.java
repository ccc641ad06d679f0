package org.notorturetj.client.search;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchVectorsTest {
    @Test
    void texts_and_queries_are_read_as_the_vectors_say() throws IOException {
        if (System.getProperty("vectors.write") != null) {
            SearchVectors.write();
        }
        // As texts: numbers that are read are of other classes than those that are made.
        assertEquals(
                SearchVectors.read(SearchVectors.TERMS).toString(),
                SearchVectors.terms().toString());
        assertEquals(
                SearchVectors.read(SearchVectors.QUERIES).toString(),
                SearchVectors.queries().toString());
    }
}
