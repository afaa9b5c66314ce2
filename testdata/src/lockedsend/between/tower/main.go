// Command tower uses a part of a library that has nothing to do with bells. It is the library's affair what it does else.
package main

import "lockedsend/between/ringer"

func main() { println(ringer.Name()) }
