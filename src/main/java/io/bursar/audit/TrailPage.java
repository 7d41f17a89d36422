package io.bursar.audit;

import java.util.List;

/**
 * Some lines of the trail, newest first.
 *
 * @param hasNewer whether there are newer ones that were looked for
 * @param hasOlder whether there are older ones that were looked for
 */
public record TrailPage(List<TrailLine> lines, boolean hasNewer, boolean hasOlder) {}
