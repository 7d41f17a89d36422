/**
 * The retired v1.0 group (multi-account.md 11): camelCase, page numbers from 1, business refusals as HTTP 500. Here
 * only
 * to prove that nobody calls it, and for whoever still must.
 */
@NullMarked
package io.bursar.sandbox.legacy;

import org.jspecify.annotations.NullMarked;
