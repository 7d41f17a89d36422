package io.bursar.sandbox.cost;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.bursar.sandbox.scene.Member;
import io.bursar.sandbox.scene.Project;
import io.bursar.sandbox.scene.Region;
import io.bursar.sandbox.scene.ResourceType;

/**
 * Whose and which resource a line is about.
 *
 * @param project null when not collected to a project
 * @param zone the availability zone, empty for resources of a whole region
 */
record Subject(
        Member owner,
        @Nullable Project project,
        Region region,
        String zone,
        ResourceType type,
        Product product,
        String resourceId,
        String resourceName,
        Map<String, String> tags) {

    /** {@code env=prod;app=mall}, null without tags. */
    @Nullable String tagText() {
        return tags.isEmpty()
                ? null
                : String.join(
                        ";",
                        tags.entrySet().stream()
                                .map(tag -> tag.getKey() + "=" + tag.getValue())
                                .sorted()
                                .toList());
    }
}
