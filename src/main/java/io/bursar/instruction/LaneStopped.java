package io.bursar.instruction;

/** Nothing more is sent until somebody has looked. Published inside the transaction that stops the lane. */
public record LaneStopped(String lane, String reason, LaneStatus.Stopper stopper) {}
