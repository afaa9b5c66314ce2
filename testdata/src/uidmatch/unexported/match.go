package unexported

// Right: as connected in Register.
func stopAll() {
	logins.Disconnect("welcome-mail")
	logins.Disconnect("last-seen")
	logouts.Disconnect("session-end")
	enrolled.Disconnect("seat-count")
}

// Right: connected in an init.
func stopTranscript() bool { return graded.Disconnect("transcript") }

// Right: connected by an initialiser.
func stopProctoring() { defer proctored.Disconnect("camera") }

// Right: the wrapper connects and the wrapper disconnects.
func resetsInPairs() {
	onReset("token-purge", greet)
	offReset("token-purge")
}

// Right: callers may have connected this through OnOpened.
func stopOpened() { opened.Disconnect("weather") }

// Right: callers may have connected this through the accessor.
func stopLeaked() { leaked.Disconnect("weather") }

// Right: any course's connection is a candidate.
func (c *Course) stopAttendance() {
	c.started.Disconnect("attendance")
	c.ended.Disconnect("survey")
}

// Right: callers may have connected this through OnPublic.
func (c *Course) stopPublic() { c.public.Disconnect("weather") }

// Right: two courses, one type; the connection is made by the constructor of either.
func swapCourses(a, b *Course) {
	a.ended.Disconnect("survey")
	b.ended.Connect("survey", greet)
}

// Right: the uid comes from the caller.
func stopByName(uid string) bool { return logouts.Disconnect(uid) }
