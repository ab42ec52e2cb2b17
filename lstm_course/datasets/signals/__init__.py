"""Numbers over time: a sensor, the tide, a voice; and a genome."""
