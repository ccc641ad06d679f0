package org.notorturetj.contract.recipe;

/** The recipes of one feature: a bean of the tests. */
public interface RecipeBook {
    /** Adds its recipes to those of the others. */
    void addTo(Recipes recipes);
}
