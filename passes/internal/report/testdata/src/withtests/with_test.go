package withtests

func tested() { lateconnect() } // want "call of lateconnect"
