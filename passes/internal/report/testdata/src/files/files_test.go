package files

func tested() { lateconnect() }
